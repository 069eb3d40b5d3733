import { MINERALS } from '../domain/nutrients';
import { shownFoodName } from '../domain/food/food-lookup';
import { yourPlan } from '../domain/eaters/plate';
import { ingredientsOf } from '../domain/food/recipe';
import { MADE_BY_NEWER_LINE } from '../domain/newer-value';
import type { DayScore } from '../domain/score/score';
import {
  cautionSentence,
  estimateSentence,
  FLAG_WORD,
  mineralName,
  mineralSentence,
  formatNetCarbs,
  SCORE_LIMITS,
  scoreSentence,
  formatTotal,
} from '../domain/score/score-text';
import { prepBeforeText, prepTasks, prepTaskText } from '../domain/week/prep-lines';
import { plannedServings } from '../domain/week/servings-text';
import { NO_DAY, NO_DAY_YET, trayOf } from '../domain/week/week-tray';
import type { Entry, RecipeEntry } from '../domain/week/week-plan';
import { formatDate, formatWeekRange, weekNumber } from '../domain/week-id';
import type { IsoDate } from '../domain/week-id';
import type { WeekDocument } from '../schema/week-document';
import type { Exporter, WeekExport } from './exporter';
import { MARKDOWN_FILE } from './file-kinds';
import { markdownLine, markdownText } from './plain-text';
import { isShownByCount, portionText } from './portion-text';
import { lostOfOthers } from './week-losses';
import { formatNumber } from '#shared/domain/number-text';

/** The week for reading: days, meals, portions and, if the person is known, scores. Not meant to be read back. */

/** The name with its servings, then the ingredients of the entry. */
function recipeText(entry: RecipeEntry, date: IsoDate, { week, lookup }: WeekExport): string {
  const recipe = lookup.recipe?.(entry.recipe);
  const servings = plannedServings(week, entry, date);
  if (recipe === undefined) return `- ${markdownLine(entry.recipe)}, ${servings} (nutrition unknown)`;
  const parts = ingredientsOf(recipe, entry.servings).map(({ food: id, grams }) => {
    const amount = isShownByCount(lookup(id)) ? '' : ` ${formatNumber(grams, 1)} g`;
    return `${markdownText(shownFoodName(id, lookup))}${amount}`;
  });
  return `- ${markdownLine(recipe.name)}, ${servings}: ${parts.join(', ')}`;
}

function entryText(entry: Entry, date: IsoDate, source: WeekExport): string {
  switch (entry.kind) {
    case 'food': {
      const food = source.lookup(entry.food);
      const note = entry.note.trim() === '' ? '' : ` – ${markdownText(entry.note)}`;
      return `- ${markdownLine(shownFoodName(entry.food, source.lookup))}, ${markdownText(portionText(entry, food))}${note}`;
    }
    case 'recipe':
      return recipeText(entry, date, source);
    case 'note':
      return `- ${markdownLine(entry.text)} (${entry.nutrition === 'none' ? 'no nutrition' : 'nutrition unknown'})`;
    default:
      return `- ${MADE_BY_NEWER_LINE} (nutrition unknown)`;
  }
}

function scoreText(score: DayScore): string {
  if (!score.isPlanned) return `${scoreSentence(score)}\n`;
  const minerals = MINERALS.map((mineral) => {
    const result = score.minerals[mineral];
    const missing = score.unknown.filter((one) => one.mineral === mineral);
    const names = missing.map((one) => markdownText(one.name)).join('; ');
    const parts = [
      `- ${mineralName(mineral)}, ${FLAG_WORD[result.flag]}: ${mineralSentence(result)}`,
      cautionSentence(result, missing.length),
      estimateSentence(result),
      result.exerciseSum === null ? null : `Target with exercise: ${result.exerciseSum} mg.`,
      names === '' ? null : `No value for: ${names}.`,
    ];
    return parts.filter((part) => part !== null).join(' ');
  });
  const notices = score.notices.includes('potassium-salts')
    ? ['- Potassium salts: part of the potassium comes from salt substitutes or supplements.']
    : [];
  const macros = `Net carbs ${formatNetCarbs(score.netCarbs)}, ${formatTotal(score.energy, 'kcal')}, protein ${formatTotal(score.protein, 'g')}, fat ${formatTotal(score.fat, 'g')}.`;
  return `${[scoreSentence(score), '', ...minerals, ...notices, '', macros].join('\n')}\n`;
}

function dayText(day: WeekDocument['days'][number], source: WeekExport): string {
  const { week, scores } = source;
  const score = scores?.scored.days.find((one) => one.date === day.date);
  const order = new Map(week.slots.map((slot, index) => [slot.id, index]));
  const meals = [...day.meals]
    .filter((meal) => meal.entries.length > 0)
    .sort((a, b) => (order.get(a.slot) ?? order.size) - (order.get(b.slot) ?? order.size))
    .map((meal) => {
      const name = week.slots.find((slot) => slot.id === meal.slot)?.name ?? meal.slot;
      return `### ${markdownText(name)}\n\n${meal.entries.map((entry) => entryText(entry, day.date, source)).join('\n')}\n`;
    });
  const prep = (prepTasks([week, source.next]).get(day.date) ?? []).map(
    (task) => `- Prep: ${markdownText(prepTaskText(task))}`,
  );
  const note = day.note.trim() === '' ? [] : [`${markdownLine(day.note)}\n`];
  const head = `## ${formatDate(day.date, 'EEEE d MMMM yyyy')}\n`;
  return [
    head,
    ...(score === undefined ? [] : [scoreText(score)]),
    ...note,
    ...(prep.length === 0 ? [] : [`${prep.join('\n')}\n`]),
    ...(meals.length === 0 ? ['Nothing planned.\n'] : meals),
  ].join('\n');
}

function weekScoreText({ scores }: WeekExport): readonly string[] {
  if (scores === null) return [];
  const { score, atLeast, plannedDays } = scores.scored.week;
  const shown = score === null ? 'no score' : `${atLeast ? 'at least ' : ''}${score} of 100`;
  const advice = scores.advice === null ? [] : [`${scores.advice}\n`];
  return [
    `Scored for: ${markdownText(scores.forWhom)}. Week: ${shown}, ${plannedDays} of 7 days planned. ${SCORE_LIMITS}\n`,
    ...advice,
  ];
}

/** Entries without a day: bought, but not in any score. */
function trayText(source: WeekExport): readonly string[] {
  const tray = trayOf(source.week);
  if (tray.length === 0) return [];
  const entries = tray.map((entry) => entryText(entry, NO_DAY.date, source));
  return [`## ${NO_DAY_YET}\n`, `Bought, not scored.\n`, `${entries.join('\n')}\n`];
}

/** A week as Markdown. */
function writeWeekMarkdown(source: WeekExport): string {
  const { week } = source.week;
  const title = `# Week ${weekNumber(week)}, ${formatWeekRange(week, 'long')}\n`;
  // Entries that only others eat are not part of the planned person's day.
  const days = yourPlan(source.week).days.map((day) => dayText(day, source));
  const early = prepBeforeText(source.week);
  const before = early === '' ? [] : [`${markdownText(early)}\n`];
  return [title, ...weekScoreText(source), ...before, ...days, ...trayText(source)].join('\n');
}

/** The week as Markdown. */
export const weekMarkdown = {
  label: 'Markdown',
  ...MARKDOWN_FILE,
  holds: 'days, meals, portions and scores, for reading',
  write: writeWeekMarkdown,
  losses: ({ week }) => lostOfOthers(week),
} as const satisfies Exporter<WeekExport>;
