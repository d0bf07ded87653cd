import { useMemo } from 'react'
import { useShownElement } from '../../navigation/navigation.ts'
import type { Place } from './grid.ts'

/** Where in a table a person was taken; a new object each time. */
export interface ShownPlace {
	readonly place: Place
	/** whether the cell gets the focus, too: on the canvas that stays where it is */
	readonly focus: boolean
}

/** The row and cell an element names: `<row>/<column>`, or the whole row by its name. */
export function placeOfElement(element: string): Place {
	const [row = '', column = 'name'] = element.split('/')
	return { row, column }
}

export function useShownPlace(tableId: string, focus: boolean): ShownPlace | undefined {
	const shown = useShownElement({ block: 'table', id: tableId })
	return useMemo(() => shown && { place: placeOfElement(shown.element), focus }, [shown, focus])
}
