import type { BoardAccess } from '../../shared/access/index.ts'
import type { IconName } from '../ui/icon.tsx'

/** One sign for each, wherever it is told who sees a board. */
export const accessIcon: Readonly<Record<BoardAccess, IconName>> = { moderation: 'lock', read: 'eye', write: 'edit' }
