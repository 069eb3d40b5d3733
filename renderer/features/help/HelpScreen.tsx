import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { HELP_ARTICLES, searchHelp } from '#shared/domain/help/help-articles';
import type { HelpArticle } from '#shared/domain/help/help-article';
import { openHelp, useHelpRequest } from '#renderer/state/help-request';
import { useGuard } from '#renderer/state/score-store';
import { Article } from './Article';
import { counted } from '#shared/domain/number-text';
import { SearchField } from '#renderer/ui/SearchField';
import { classNames } from '#renderer/ui/class-names';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import styles from './help.module.css';

/** Up and down move through the list; down in the search field enters it. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li button')];
  const next = places[places.findIndex((place) => place === document.activeElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** How many articles a search found. */
function formatFound(count: number): string {
  if (count === 0) return 'No article has all of these words.';
  return counted(count, 'article');
}

interface ArticleListProps {
  readonly articles: readonly HelpArticle[];
  readonly shown: string | undefined;
}

function ArticleList({ articles, shown }: ArticleListProps) {
  return (
    <ul>
      {articles.map(({ id, title }) => (
        <li key={id}>
          <button type="button" aria-current={id === shown ? 'true' : undefined} onClick={() => openHelp(id)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Help: the articles with a search, and the current one. The text follows today's safety answers. */
export function HelpScreen() {
  const guard = useGuard();
  const requested = useHelpRequest();
  const [query, setQuery] = useState('');
  const found = searchHelp(guard, query);
  // A search opens its best match at once; without one the current article stays.
  const chosen = HELP_ARTICLES.find((article) => article.id === requested) ?? HELP_ARTICLES[0];
  const shown = found.find((article) => article === chosen) ?? found[0] ?? chosen;
  return (
    <>
      <section className={classNames(pageBarStyles.weekbar, pageBarStyles.foodbar)} aria-label="Help bar">
        <h1>Help</h1>
      </section>
      <main className={styles.help} aria-label="Help">
        <nav className={styles.helpList} aria-label="Articles" onKeyDown={walk}>
          <SearchField label="Search help" placeholder="Search help" value={query} onChange={setQuery} />
          <p className={styles.helpFound} role="status">
            {query.trim() === '' ? '' : formatFound(found.length)}
          </p>
          <ArticleList articles={found} shown={shown?.id} />
        </nav>
        {shown === undefined ? null : (
          // Another article starts at the top.
          <div className={styles.helpPage} key={shown.id} role="region" aria-label={shown.title} tabIndex={0}>
            <Article article={shown} guard={guard} />
          </div>
        )}
      </main>
    </>
  );
}
