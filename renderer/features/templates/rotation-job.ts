import { templateRules } from '#renderer/state/template-planning';
import type { ApplyWay, Template } from '#shared/domain/template/template';
import { applyTemplate } from '#shared/domain/template/template';
import type { PinnedEntry } from '#shared/domain/template/template-pins';
import { applyPins } from '#shared/domain/template/template-pins';
import type { Rotation } from '#shared/domain/template/template-rotation';
import { rotationIndex } from '#shared/domain/template/template-rotation';
import type { WeekId } from '#shared/domain/week-id';
import { datesOf } from '#shared/domain/week-id';
import type { Job } from './apply-job';
import { inTurn } from './apply-job';

/** How to apply a rotation: the templates by id, the way, and the pins to add. */
export interface RotationWay {
  readonly templates: Readonly<Record<string, Template>>;
  readonly way: ApplyWay;
  readonly pins: readonly PinnedEntry[];
}

/** Fills each week with the template whose turn it is, then with the pinned entries. */
export function rotationJob(weeks: readonly WeekId[], rotation: Rotation, { templates, way, pins }: RotationWay): Job {
  const rules = templateRules();
  return new Map(
    weeks.flatMap((week) => {
      const index = rotationIndex(rotation, week);
      const template = index === null ? undefined : templates[rotation.templates[index] ?? ''];
      if (template === undefined) return [];
      return [
        [
          week,
          (document) =>
            inTurn(applyTemplate(document, template, datesOf(week), way, rules), (filled) =>
              applyPins(filled, pins, rules),
            ),
        ] as const,
      ];
    }),
  );
}
