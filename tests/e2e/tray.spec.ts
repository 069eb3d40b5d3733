import { expect, test } from '@playwright/test';
import { findLayoutFaults } from './support/page-checks';
import { cell } from './support/board';
import { expectAccessible, notesGone } from './support/page-checks';
import { saved } from './support/board';
import { launch, newFolder, removeFolders, seedLibrary } from './support/launch';
import { readWeek } from './support/library-files';
