/** What a workshop file has of the documents of a workshop. */
export { handedInHidden, movedDesk, settleRounds } from './moved.ts'
