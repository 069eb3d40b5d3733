import { useEffect } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { MINERALS, MINERAL_SYMBOL } from '../../../shared/domain/nutrients';
import { inWords, mineralName } from '../../../shared/domain/score-words';
import type { ListedMeal } from './meal-list';
import { selectMeal } from './meals-view';

interface MealListProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly meals: readonly ListedMeal[];
  readonly shownId: string | null;
  /** Arrow up in the first line goes back to the search field. */
  readonly onBack: () => void;
}

/** A number of a line: the sign is read as a word, an unknown one is said to be so. */
function Figure({ name, unit, text }: { readonly name: string; readonly unit: string; readonly text: string }) {
  return (
    <span>
      <span className="vh">
        , {name} {text === '—' ? 'not known' : `${inWords(text)} ${unit}`}
      </span>
      <span aria-hidden="true">{text}</span>
    </span>
  );
}

function Line({ listed, isShown }: { readonly listed: ListedMeal; readonly isShown: boolean }) {
  const { meal } = listed;
  return (
    <li>
      <button type="button" aria-current={isShown ? 'true' : undefined} onClick={() => selectMeal(meal.id)}>
        <b title={meal.name}>{meal.name}</b>
        <span className="ml-figures num">
          {MINERALS.map((mineral) => (
            <Figure key={mineral} name={mineralName(mineral)} unit="mg" text={listed.minerals[mineral]} />
          ))}
          <Figure name="net carbs" unit="g" text={listed.netCarbs} />
          <Figure name="energy" unit="kcal" text={listed.energy} />
        </span>
      </button>
    </li>
  );
}

/** The list of meals with what a serving of each brings: own ones first, in an order nothing ranks. */
export function MealList({ list, meals, shownId, onBack }: MealListProps) {
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [list, shownId]);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('li button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (at === 0 && step === -1) onBack();
    else buttons[at + step]?.focus();
  };
  const groups = [
    { title: 'Your meals', lines: meals.filter(({ meal }) => meal.isOwn) },
    { title: 'Meals that come with the program', lines: meals.filter(({ meal }) => !meal.isOwn) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <nav className="ml-list" aria-label="List of meals, amounts a serving" ref={list} onKeyDown={walk}>
      <div className="ml-scroll">
        <p className="ml-head ml-figures" aria-hidden="true">
          {MINERALS.map((mineral) => (
            <span key={mineral}>{MINERAL_SYMBOL[mineral]} mg</span>
          ))}
          <span>net carbs g</span>
          <span>kcal</span>
        </p>
        {groups.map(({ title, lines }) => (
          <section key={title}>
            <h2>
              {title} <span className="dim">a serving</span>
            </h2>
            <ul>
              {lines.map((listed) => (
                <Line key={listed.meal.id} listed={listed} isShown={listed.meal.id === shownId} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="vh" role="status">
        {meals.length === 1 ? '1 meal' : `${meals.length} meals`}
      </p>
    </nav>
  );
}
