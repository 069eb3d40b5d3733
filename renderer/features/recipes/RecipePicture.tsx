import { IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import { pictureUrl } from '#renderer/state/picture-url';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { pictureOf } from '#shared/domain/food/recipe-picture';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import { takePictureAway, usePictureChoice } from './picture-choice';
import styles from './recipe-picture.module.css';

/** The file of a recipe's picture, `null` for none; and what to do when it cannot be displayed. */
function usePicture(recipe: string): { readonly file: string | null; readonly onError: () => void } {
  const file = pictureOf(useLibrary().pictures, recipe);
  const [broken, setBroken] = useState('');
  return { file: file === broken ? null : file, onError: () => setBroken(file ?? '') };
}

interface RecipePictureProps {
  readonly recipe: PlannableRecipe;
  readonly onChoose: () => void;
}

/** The picture of a recipe with the actions on it. A picture whose file is missing is shown as none. */
export function RecipePicture({ recipe, onChoose }: RecipePictureProps) {
  const { isRunning, problem } = usePictureChoice(recipe.id);
  const { file, onError } = usePicture(recipe.id);
  const quiet = classNames(buttonStyles.btn, buttonStyles.quiet);
  return (
    <div className={styles.picture}>
      {file === null ? null : <img key={file} src={pictureUrl(file)} alt={recipe.name} onError={onError} />}
      <div>
        <button type="button" className={quiet} disabled={isRunning} onClick={onChoose}>
          <IconPhoto size={16} stroke={1.7} aria-hidden />
          {file === null ? 'Add a picture…' : 'Replace…'}
        </button>
        {file === null ? null : (
          <button
            type="button"
            className={quiet}
            aria-label="Remove the picture"
            disabled={isRunning}
            onClick={() => takePictureAway(recipe)}
          >
            <IconPhotoOff size={16} stroke={1.7} aria-hidden />
            Remove
          </button>
        )}
      </div>
      <Problem text={problem} />
    </div>
  );
}

/** The picture in a line of the list, decorative beside the name; an empty tile if there is none. */
export function RecipeThumb({ recipe }: { readonly recipe: string }) {
  const { file, onError } = usePicture(recipe);
  return (
    <span className={styles.thumb}>
      {file === null ? null : <img key={file} src={pictureUrl(file)} alt="" loading="lazy" onError={onError} />}
    </span>
  );
}
