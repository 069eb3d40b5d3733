import type { SafetyRow } from './safety-rows';

/** Rows of the safety text as paragraphs; the first words are bold and name what follows. */
export function SafetyText({ rows }: { readonly rows: readonly SafetyRow[] }) {
  return rows.map(({ title, text }) => (
    <p key={title}>
      <b>{title}</b>
      {text}
    </p>
  ));
}
