import type { ReactNode } from 'react';
import type { FlowPart } from '#renderer/ui/column-flow';

/** A headed group of lines: a meal of a day sheet, a day of the week as a list, the ingredients of a recipe. */
export interface FlowGroup {
  readonly key: string;
  /** Drawn again, with "continued", where the group goes on on another page. */
  readonly head: (isContinued: boolean) => ReactNode;
  /** True where the head stands beside the lines instead of above them. Only for groups that fit on a page. */
  readonly isBeside?: boolean;
  /** True where a page may end inside the group even if it would fit on the next one. */
  readonly maySplit?: boolean;
  /** At least one: a group without lines is on no page. */
  readonly lines: readonly { readonly key: string; readonly content: ReactNode }[];
}

/** What starts on a page of its own and flows over as many as it needs. */
export interface FlowSheet {
  readonly key: string;
  readonly title: string;
  /** Under the title, on its first page. */
  readonly subtitle: ReactNode;
  /** At the right of the title. */
  readonly aside: ReactNode;
  /** At the right of the title on its first page, with what stands there otherwise under the title. */
  readonly picture?: { readonly src: string; readonly alt: string } | undefined;
  /** One or two columns, each flowing by itself. */
  readonly columns: readonly (readonly FlowGroup[])[];
  /** Over lines to write on, which take the room that is left on the last page; absent: none. */
  readonly ruled?: string | undefined;
  readonly foot: ReactNode;
  /** Where the sheet differs from others in its look. */
  readonly className?: string | undefined;
}

/** Every line of every column, unsplit, for measuring. */
export const wholeColumns = ({ columns }: FlowSheet): readonly (readonly FlowPart[])[] =>
  columns.map((groups) =>
    groups.map((group, block) => ({ block, from: 0, to: group.lines.length, isContinued: false })),
  );
