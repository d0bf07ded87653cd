/** What stands there when something could not go the straight way. One file to fetch. */
export { LeftDraft } from './LeftDraft.tsx'
export { LeftOver } from './LeftOver.tsx'
export { RefusedItem } from './RefusedItem.tsx'
