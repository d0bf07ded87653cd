import { lazyPart } from '../../ui/lazyPart.ts'

/** Cells that hold no words come with the first table that has some. Show them inside `Suspense`. */
export const ValueCell = lazyPart(async () => (await import('./kinds/ValueCell.tsx')).ValueCell)
export const ValueField = lazyPart(async () => (await import('./kinds/ValueField.tsx')).ValueField)

export function fetchCells(): void {
	ValueCell.fetch()
	ValueField.fetch()
}
