import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import { readList } from './printed-list';
import type { PrintJob } from './read-job';

interface CodeChoiceProps {
  /** The list that is printed. */
  readonly job: PrintJob;
  readonly catalog: Catalog;
  readonly isDisabled: boolean;
  readonly onChange: (withCode: boolean) => void;
}

/** Whether the list includes its lines as a code for a phone; says so if no code can hold the list. */
export function CodeChoice({ job, catalog, isDisabled, onChange }: CodeChoiceProps) {
  const { withCode = true } = job;
  const isTooLong = useMemo(() => {
    const { list, head } = readList({ ...job, withCode: true }, catalog);
    return list.aisles.length > 0 && head.codes.length === 0;
  }, [job, catalog]);
  return (
    <Checkbox
      size="xs"
      label="With a code for the phone"
      description={isTooLong ? 'This list is too long for one; Send makes a page or a file of it.' : undefined}
      checked={withCode && !isTooLong}
      disabled={isDisabled || isTooLong}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
