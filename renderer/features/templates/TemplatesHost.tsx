import { useEffect, useRef, useState } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import { useWeekId } from '#renderer/state/planner-store';
import type { TemplatesRequest } from '#renderer/state/templates-request';
import { closeTemplates, useTemplatesRequest } from '#renderer/state/templates-request';
import { Dialog } from '#renderer/ui/Dialog';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import { ApplyTemplate } from './ApplyTemplate';
import { CopyDay } from './CopyDay';
import { EditPin, PinEntry } from './PinEntry';
import { RotateWeeks } from './RotateWeeks';
import { SaveTemplate } from './SaveTemplate';
import { TemplateList } from './TemplateList';
import type { ViewProps } from './view-props';
import './templates.css';

/** Shows the dialog of templates, pinned entries and copied days when requested. Mounted once by the shell. */
export function TemplatesHost() {
  const request = useTemplatesRequest();
  return request === null ? null : <TemplatesDialog request={request} />;
}

function titleOf(request: TemplatesRequest, { templates }: LibraryDocument, week: WeekId): string {
  const named = (id: string): string => templates[id]?.name ?? 'template';
  switch (request.kind) {
    case 'list':
      return 'Templates';
    case 'save':
      return request.replaces === undefined ? 'Save as a template' : `Update ${named(request.replaces)}`;
    case 'apply':
      return `Apply ${named(request.template)}`;
    case 'rotate':
      return 'Rotate weeks';
    case 'copy-day':
      return `Copy a day of week ${weekNumber(week)}`;
    case 'pin':
    case 'edit-pin':
      return 'Pin to weekdays';
  }
}

const SIZES: Readonly<Record<TemplatesRequest['kind'], number>> = {
  list: 720,
  save: 480,
  apply: 640,
  rotate: 760,
  'copy-day': 640,
  pin: 460,
  'edit-pin': 460,
};

/** One dialog whose content changes, so that closing it returns the focus to where it was opened. */
function TemplatesDialog({ request }: { readonly request: TemplatesRequest }) {
  const library = useLibrary();
  const week = useWeekId();
  const [isBusy, setIsBusy] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = content.current?.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? content.current)?.focus();
  }, [request]);
  return (
    <Dialog
      title={titleOf(request, library, week)}
      size={SIZES[request.kind]}
      onClose={() => {
        if (!isBusy) closeTemplates();
      }}
    >
      <div ref={content} tabIndex={-1} className="tp" key={JSON.stringify(request)}>
        <View request={request} onBusy={setIsBusy} />
      </div>
    </Dialog>
  );
}

function View({ request, onBusy }: ViewProps & { readonly request: TemplatesRequest }) {
  switch (request.kind) {
    case 'list':
      return <TemplateList {...(request.day === undefined ? {} : { day: request.day })} />;
    case 'save':
      return <SaveTemplate day={request.day} replaces={request.replaces ?? null} onBusy={onBusy} />;
    case 'apply':
      return <ApplyTemplate id={request.template} day={request.day ?? null} onBusy={onBusy} />;
    case 'rotate':
      return <RotateWeeks onBusy={onBusy} />;
    case 'copy-day':
      return <CopyDay date={request.date} onBusy={onBusy} />;
    case 'pin':
      return <PinEntry entryId={request.entry} onBusy={onBusy} />;
    case 'edit-pin':
      return <EditPin id={request.pin} onBusy={onBusy} />;
  }
}
