import { useCallback, useRef } from 'react';
import type { ChangeEvent, RefObject } from 'react';
import type { EditOutcome } from '#renderer/state/change-documents';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { create } from '#renderer/state/store';
import { tellDone } from '#renderer/state/tell';
import { removePicture, setPicture } from './picture-edits';

/** Choosing and removing the picture of a recipe, shared by page, menu and palette: one at a time. */
interface PictureChoice {
  readonly isRunning: boolean;
  /** The recipe whose picture could not be changed, and why; empty for none. */
  readonly refused: { readonly recipe: string; readonly why: string };
}

const NO_REFUSAL = { recipe: '', why: '' };

const useChoice = create<PictureChoice>(() => ({ isRunning: false, refused: NO_REFUSAL }));

async function run(recipe: PlannableRecipe, edit: () => Promise<EditOutcome>, done: string): Promise<void> {
  if (useChoice.getState().isRunning) return;
  useChoice.setState({ isRunning: true, refused: NO_REFUSAL });
  const { failure, step } = await edit();
  useChoice.setState({
    isRunning: false,
    refused: failure === null ? NO_REFUSAL : { recipe: recipe.id, why: failure.message },
  });
  if (failure !== null) return;
  tellDone(step === null ? 'Nothing had to change.' : done, step);
}

/** Removes the picture of a recipe; the outcome is shown with Undo. */
export function takePictureAway(recipe: PlannableRecipe): void {
  void run(recipe, () => removePicture(recipe), `${recipe.name} has no picture any more.`);
}

/** True while a picture is being scaled and saved, and why the last one of a recipe failed. */
export function usePictureChoice(recipe: string): { readonly isRunning: boolean; readonly problem: string } {
  const { isRunning, refused } = useChoice();
  return { isRunning, problem: refused.recipe === recipe ? refused.why : '' };
}

/** The field that opens the system's dialog, and a function that opens it for the picture of a recipe. */
export function usePictureField(): {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly choose: (recipe: PlannableRecipe) => void;
  readonly onChosen: (event: ChangeEvent<HTMLInputElement>) => void;
} {
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef<PlannableRecipe | null>(null);
  const choose = useCallback((recipe: PlannableRecipe) => {
    asked.current = recipe;
    field.current?.click();
  }, []);
  const onChosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [photo] = event.currentTarget.files ?? [];
    const recipe = asked.current;
    // Allows the same file to be chosen again after it was changed.
    event.currentTarget.value = '';
    if (photo !== undefined && recipe !== null)
      void run(recipe, () => setPicture(recipe, photo), `${recipe.name} has a new picture.`);
  };
  return { field, choose, onChosen };
}
