import { changeDocuments } from '#renderer/state/change-documents';
import { announce } from '#renderer/state/announce-store';
import type { Food } from '#shared/domain/food/food';

/** Marks a food as a favourite or removes the mark. */
export function toggleFavourite(food: Pick<Food, 'id' | 'name'>): void {
  changeDocuments('favourite', {
    library: (library) => {
      const isFavourite = library.favourites.includes(food.id);
      announce(`${food.name} is ${isFavourite ? 'no longer' : 'now'} a favourite.`);
      return {
        ...library,
        favourites: isFavourite ? library.favourites.filter((id) => id !== food.id) : [...library.favourites, food.id],
      };
    },
  });
}
