import {
	actorColumns,
	actorTargets,
	type CellColumn,
	mayRepeat,
	type Target,
} from '../../../shared/registry/csv/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import type { ParsedFile } from './parseFile.ts'
import { importTexts } from './texts.ts'

/** Every column of the file, and what of an actor or of the table it becomes. */
export function MappingTable({
	file,
	mapping,
	cellColumns,
	inTable,
	onMap,
}: {
	file: ParsedFile
	mapping: readonly (Target | undefined)[]
	cellColumns: readonly CellColumn[]
	/** whether there is a table that can get further columns */
	inTable: boolean
	onMap: (mapping: (Target | undefined)[]) => void
}) {
	const texts = useTexts(importTexts)
	const locale = useLocale()
	const targets: { id: Target; label: string }[] = [
		...actorTargets.map((id) => ({ id, label: actorColumns[id].header[locale] })),
		...cellColumns.map(({ id, header }) => ({ id: `c.${id}` as const, label: header[locale] })),
	]
	const fresh = (heading: string) => ({ id: `n.${heading}` as const, label: texts.newColumn(heading) })
	/** Most targets belong to one column: taking such a one frees it in the other. */
	const map = (column: number, target: Target | undefined) =>
		onMap(
			mapping.map((present, i) => {
				if (i === column) return target
				return present === target && target !== undefined && !mayRepeat(target) ? undefined : present
			}),
		)
	return (
		<ColumnsTable<Target>
			file={file}
			mapping={mapping}
			choicesFor={(heading) => (inTable ? [...targets, fresh(heading)] : targets)}
			rest={texts.leaveOut}
			onMap={map}
		/>
	)
}
