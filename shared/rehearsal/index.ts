/** Rehearsals ("Probelauf"): the people in them, who they are and what they do next. What is copied stands in `copy.ts`: it needs documents. */
export { type Deed, type Plan, plansOf } from './deeds.ts'
export {
	crowdSizes,
	isSimulated,
	mostSimulated,
	type RehearsalLocale,
	type SimulatedPerson,
	simulatedPeople,
} from './people.ts'
