/** What a workshop file has of the documents of a workshop. */
export { handedInHidden, movedDesk, ofTheDesk, settleRounds } from './moved.ts'
export { type KnownNames, namesIn } from './names.ts'
export { type Replacing, replacing } from './replacing.ts'
export { asTemplate } from './template.ts'
export { typesWithoutNames, withoutNames } from './withoutNames.ts'
