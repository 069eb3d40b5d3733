/** Each line of a recipe's steps is one step; a typed number is removed, because every list adds its own. */
export function recipeSteps(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(/^\d{1,2}[.)]\s+/, ''))
    .filter((line) => line !== '');
}
