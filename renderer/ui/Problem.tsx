/** Why something failed, announced at once; empty without text. */
export function Problem({ text }: { readonly text: string }) {
  return text === '' ? null : (
    <p role="alert" className="problem">
      {text}
    </p>
  );
}
