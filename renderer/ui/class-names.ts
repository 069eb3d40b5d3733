/** The class names that apply, for an element with several: `classNames(styles.entry, isSelected && styles.isSelected)`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
