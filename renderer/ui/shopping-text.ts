import type { ListDays } from '#shared/domain/shopping/list-days';
import { formatDayNames } from '#shared/domain/shopping/list-days';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';

/** The days that need a line: "Mon Wed Fri no day yet", in a list of several weeks "Mon 30 Nov, Tue 8 Dec". */
export const formatDays = ({ neededBy }: Pick<ShoppingLine, 'neededBy'>, days?: ListDays): string =>
  formatDayNames(neededBy, days);
