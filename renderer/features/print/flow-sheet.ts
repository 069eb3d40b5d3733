import type { ReactNode } from 'react';
import type { FlowPart } from '#renderer/ui/column-flow';

/** A headed group of lines: a meal of a day sheet, a day of the week as a list, the ingredients of a recipe. */
export interface FlowGroup {
  readonly key: string;
  /** Rendered again, with "continued", where the group continues on another page. */
  readonly head: (isContinued: boolean) => ReactNode;
  /** True if the head is beside the lines instead of above them. Only for groups that fit on a page. */
  readonly isBeside?: boolean;
  /** True if a page may end inside the group even if it would fit on the next one. */
  readonly maySplit?: boolean;
  /** At least one: a group without lines is on no page. */
  readonly lines: readonly { readonly key: string; readonly content: ReactNode }[];
}

/** A sheet that starts on a new page and flows over as many as it needs. */
export interface FlowSheet {
  readonly key: string;
  readonly title: string;
  /** Under the title, on its first page. */
  readonly subtitle: ReactNode;
  /** To the right of the title. */
  readonly aside: ReactNode;
  /** To the right of the title on its first page; what is usually there goes under the title. */
  readonly picture?: { readonly src: string; readonly alt: string } | undefined;
  /** One or two columns, each flowing independently. */
  readonly columns: readonly (readonly FlowGroup[])[];
  /** Heading of the ruled lines that fill the rest of the last page; absent: none. */
  readonly ruled?: string | undefined;
  readonly foot: ReactNode;
  /** Class for a different look. */
  readonly className?: string | undefined;
}

/** Every line of every column, unsplit, for measuring. */
export const wholeColumns = ({ columns }: FlowSheet): readonly (readonly FlowPart[])[] =>
  columns.map((groups) =>
    groups.map((group, block) => ({ block, from: 0, to: group.lines.length, isContinued: false })),
  );
