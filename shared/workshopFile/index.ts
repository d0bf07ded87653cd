/** What a workshop file has of the documents of a workshop. */
export { handedInHidden, movedDesk, ofTheDesk, settleRounds } from './moved.ts'
