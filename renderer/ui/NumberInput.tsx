import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

interface TypedNumberProps {
  /** The number as typed; `shared/domain/typed-number` parses it. */
  readonly value: string;
  readonly onChange: (text: string) => void;
}

type NativeProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type' | 'inputMode' | 'autoComplete'>;

interface NumberInputProps extends NativeProps, TypedNumberProps {
  /** Why the number is refused: marks the field. */
  readonly problem?: string | null | undefined;
  /** Id of the {@link Problem} that shows it, if it is beside the field. */
  readonly problemId?: string;
  readonly isWhole?: boolean;
}

/** A bare field for a typed number. It is a text field, so that "½", "1,5" and "1.5" can all be typed. */
export function NumberInput({ problem, problemId, isWhole = false, onChange, ...props }: NumberInputProps) {
  const isRefused = problem !== null && problem !== undefined;
  return (
    <input
      {...props}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      aria-invalid={isRefused}
      aria-describedby={isRefused ? problemId : props['aria-describedby']}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type NumberFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'inputMode' | 'autoComplete'> &
  TypedNumberProps & { readonly label: string };

/** A field for a typed number with its label above and its problem below. */
export function NumberField({ onChange, ...props }: NumberFieldProps) {
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
