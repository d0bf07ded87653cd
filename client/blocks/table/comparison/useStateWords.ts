import { useMemo } from 'react'
import type { StateWords } from '../../../../shared/blocks/table/index.ts'
import { dayIn } from '../../../../shared/findings/dayIn.ts'
import { isDay } from '../../../../shared/registry/index.ts'
import { useFields } from '../../../actors/watchRegistry.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useMethods } from '../../MethodsContext.ts'
import { methodOfTable } from '../columns.ts'

/** How columns and fields of a kept state are called: the method's words, or those people gave. */
export function useStateWords(tableId: string): StateWords {
	const { doc } = useRoom()
	const findMethod = useMethods()
	const fields = useFields(doc)
	return useMemo(() => {
		const columns = methodOfTable(doc, tableId, findMethod)?.table?.columns ?? {}
		return {
			column: ({ id, label }) =>
				label === undefined ? (columns[id]?.label ?? { de: id, en: id }) : { de: label, en: label },
			cell: ({ id, kind }, words) => {
				if (kind === 'day' && isDay(words)) return dayIn(words)
				return (kind === 'choice' && columns[id]?.options?.[words]) || { de: words, en: words }
			},
			field: (id) => fields.find((field) => field.id === id)?.short ?? { de: id, en: id },
		}
	}, [doc, tableId, findMethod, fields])
}
