import { IconArrowsExchange, IconMinus, IconPlus, IconPlusMinus } from '@tabler/icons-react';
import type { RepairEdit } from '#shared/domain/repair/repair';
import type { EditWords } from './edit-words';
import styles from './edit-parts.module.css';

/** The icon of a kind of change. */
export const EDIT_ICONS: Readonly<Record<RepairEdit['kind'], typeof IconPlus>> = {
  add: IconPlus,
  swap: IconArrowsExchange,
  portion: IconPlusMinus,
  remove: IconMinus,
};

/** The icon of a change in its circle. */
export function EditIcon({ kind }: { readonly kind: RepairEdit['kind'] }) {
  const Icon = EDIT_ICONS[kind];
  return (
    <span className={styles.editIcon} aria-hidden="true">
      <Icon size={13} stroke={1.7} />
    </span>
  );
}

/** A change in words, without its meal. */
export function EditText({ words }: { readonly words: EditWords }) {
  return (
    <>
      <b>{words.verb}</b> {words.name === '' ? '' : `${words.name}, `}
      {words.old === null ? null : <s className={styles.old}>{words.old}</s>}
      {words.old === null || words.to === null ? '' : words.name === '' ? ' for ' : ' → '}
      {words.to}
    </>
  );
}
