/** Why something was not done, said at once; nothing while there is no text. */
export function Problem({ text }: { readonly text: string }) {
  return text === '' ? null : (
    <p role="alert" className="problem">
      {text}
    </p>
  );
}
