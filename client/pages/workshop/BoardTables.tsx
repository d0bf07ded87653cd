import type { ComponentProps } from 'react'
import { tablesOfBlock } from '../../../shared/tables/tableNames.ts'
import { useMethods } from '../../blocks/MethodsContext.ts'
import { usePlaced } from '../../navigation/watchBoards.ts'
import { useTableFiles } from '../../spreadsheets/useTableFiles.ts'
import { useResults } from '../../sync/ResultsContext.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { late } from '../../ui/late.ts'
import { lateMethods } from '../boards/lateMethods.ts'
import { BoardOwnMenu } from './BoardOwnMenu.tsx'
import type { BoardHere } from './useBoardsHere.ts'

/** Comes with the first table that is saved, and ahead for later. */
const lateTables = late(() => import('../../../shared/tables/blockTables.ts'))
export const fetchTables = () => void lateTables.fetch()

/** The menu of a board, with every table that what lies on it can be saved as. */
export function MenuWithTables({
	board,
	...menu
}: { board: BoardHere } & Omit<ComponentProps<typeof BoardOwnMenu>, 'tables'>) {
	const { doc } = useRoom()
	const { doc: results } = useResults()
	const findMethod = useMethods()
	const locale = useLocale()
	const files = useTableFiles()
	const here = usePlaced(doc).blocks.filter((each) => each.board === board.id)
	const kinds = [...new Set(here.map(({ block }) => block))].sort()
	const tables = kinds.flatMap((block) =>
		tablesOfBlock(block).flatMap(({ id, name }) =>
			files(name[locale], `${board.name} ${name[locale]}`.trim(), async () => {
				const [{ blockTables }] = await Promise.all([
					lateTables.fetch(),
					lateMethods[block as keyof typeof lateMethods].fetch(),
				])
				const those = here.filter((each) => each.block === block)
				return blockTables(doc, those, id, { locale, findMethod, results })
			}),
		),
	)
	return <BoardOwnMenu {...menu} tables={tables} />
}
