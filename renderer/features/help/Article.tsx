import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { CRAMP_NOW } from '#shared/domain/help/cramp-articles';
import type { HelpArticle, ShownBlock } from '#shared/domain/help/help-article';
import { shownBlocks } from '#shared/domain/help/help-article';
import type { Exporter } from '#shared/formats/exporter';
import { EXPORTS } from '#shared/formats/registry';
import type { Guard } from '#shared/domain/person/safety';
import { openPrint } from '#renderer/state/print-request';
import { RankedFoodTable } from './RankedFoodTable';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './help.module.css';

function FactTable({ caption, head, rows }: Extract<ShownBlock, { kind: 'table' }>) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What can be exported, a table for each kind, with every format. */
function ExportTables() {
  return Object.values(EXPORTS).map(({ of, exporters }) => (
    <FactTable
      key={of}
      kind="table"
      caption={of}
      head={['Format', 'File', 'Holds']}
      rows={Object.values<Exporter<never>>(exporters).map(({ label, extension, holds }) => [
        label,
        `.${extension}`,
        holds,
      ])}
    />
  ));
}

function Block({ block, guard }: { readonly block: ShownBlock; readonly guard: Guard }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
      return <p>{block.text}</p>;
    case 'warning':
      return (
        <p className={styles.helpWarning}>
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          <span>{block.text}</span>
        </p>
      );
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <FactTable {...block} />;
    case 'exports':
      return <ExportTables />;
    case 'foods':
      return <RankedFoodTable mineral={block.mineral} guard={guard} />;
  }
}

interface ArticleProps {
  readonly article: HelpArticle;
  readonly guard: Guard;
}

/**
 * One article as far as the person's answers allow, its sources at the end. The cramp article can be printed as a card.
 */
export function Article({ article, guard }: ArticleProps) {
  return (
    <article>
      <header>
        <div>
          <h2>{article.title}</h2>
          <p>{article.summary}</p>
        </div>
        {article.id === CRAMP_NOW.id ? (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.primary)}
            onClick={() => openPrint({ list: false, document: 'cramp-card' })}
          >
            <IconPrinter size={16} stroke={1.7} aria-hidden />
            Print this card
          </button>
        ) : null}
      </header>
      {shownBlocks(guard, article).map((block, index) => (
        <Block key={index} block={block} guard={guard} />
      ))}
      <footer>
        <h3>Sources</h3>
        <ul>
          {article.sources.map(({ name, year }) => (
            <li key={name}>
              {name}, {year}
            </li>
          ))}
        </ul>
      </footer>
    </article>
  );
}
