import { late } from '../../ui/late.ts'
import { lazyPart } from '../../ui/lazyPart.ts'

/*
 * What most tables do without: it comes with the first one that needs it. Show the parts inside `Suspense`.
 */

/** Cells that hold no words. */
export const ValueCell = lazyPart(async () => (await import('./kinds/ValueCell.tsx')).ValueCell)
export const ValueField = lazyPart(async () => (await import('./kinds/ValueField.tsx')).ValueField)

/** In how many columns a row is marked, where a method counts that. */
const recurrence = () => import('./recurrence/Recurrence.tsx')
export const RecurrenceCell = lazyPart(async () => (await recurrence()).RecurrenceCell)
export const RecurrenceFoot = lazyPart(async () => (await recurrence()).RecurrenceFoot)
export const RecurrenceLine = lazyPart(async () => (await recurrence()).RecurrenceLine)
export const RecurrenceLegend = lazyPart(async () => (await recurrence()).RecurrenceLegend)

/** Which rows one wants to see. */
export const FilterButton = lazyPart(async () => (await import('./arrange/FilterButton.tsx')).FilterButton)

/** Headings among the rows, and what is asked of a table that has none yet. */
export const SectionRow = lazyPart(async () => (await import('./SectionRow.tsx')).SectionRow)
export const SubjectChoice = lazyPart(async () => (await import('./SubjectChoice.tsx')).SubjectChoice)

/** The table on a narrow screen. */
export const CardList = lazyPart(async () => (await import('./CardList.tsx')).CardList)

/** What enters rows that are about other things than actors. */
export const lateRows = late(() => import('./newRows.ts'))

/** What draws pictures of it for files. */
export const lateSvg = late(() => import('./tableSvg.tsx'))

export function fetchParts(): void {
	for (const part of [ValueCell, ValueField, RecurrenceCell, FilterButton, SectionRow, SubjectChoice, CardList])
		part.fetch()
	void lateRows.fetch()
	void lateSvg.fetch()
}
