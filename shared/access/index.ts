/** Boards that not everybody may write, or even read: where they lie, and how they get there and back. */
export { emptyBoardDocument, extractBoard, mergeBoard, removeExtracted, seededDocument } from './boardDocument.ts'
export * from './openings.ts'
export * from './setApart.ts'
