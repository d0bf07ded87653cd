import {
	actorColumns,
	actorTargets,
	type CellColumn,
	cleanCell,
	headingOf,
	mayRepeat,
	type Target,
} from '../../../shared/registry/csv/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import type { ParsedFile } from './parseFile.ts'
import { importTexts } from './texts.ts'

/** Values of a column that are shown. */
const shownValues = 3

/** Every column of the file, some of what stands in it, and what it becomes. */
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
	/** Most targets belong to one column: taking such a one frees it in the other. */
	const map = (column: number, target: Target | undefined) =>
		onMap(
			mapping.map((present, i) => {
				if (i === column) return target
				return present === target && target !== undefined && !mayRepeat(target) ? undefined : present
			}),
		)
	const taken = mapping.filter((target) => target !== undefined).length
	return (
		<section className="import-columns">
			<h3 id="import-columns">{texts.columns}</h3>
			<p className="ui-quiet">{texts.columnsNote(taken, file.headings.length)}</p>
			<table aria-labelledby="import-columns">
				<thead>
					<tr>
						<th scope="col">{texts.inFile}</th>
						<th scope="col">{texts.values}</th>
						<th scope="col">{texts.becomes}</th>
					</tr>
				</thead>
				<tbody>
					{file.headings.map((_, i) => {
						const heading = headingOf(file.headings, i)
						const fresh = `n.${heading}` as const
						return (
							// biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name
							<tr key={i} data-left-out={mapping[i] === undefined || undefined}>
								<th scope="row">{heading}</th>
								<td>
									<Values words={file.lines.map(({ cells }) => cleanCell(cells[i] ?? ''))} />
								</td>
								<td>
									<select
										aria-label={texts.becomesOf(heading)}
										value={mapping[i] ?? ''}
										onChange={({ target: { value } }) =>
											map(i, value === fresh ? fresh : targets.find(({ id }) => id === value)?.id)
										}
									>
										{targets.map(({ id, label }) => (
											<option key={id} value={id}>
												{label}
											</option>
										))}
										{inTable && <option value={fresh}>{texts.newColumn(heading)}</option>}
										<option value="">{texts.leaveOut}</option>
									</select>
								</td>
							</tr>
						)
					})}
				</tbody>
			</table>
		</section>
	)
}

function Values({ words }: { words: readonly string[] }) {
	const texts = useTexts(importTexts)
	const different = [...new Set(words.filter(Boolean))]
	const more = different.length - shownValues
	if (different.length === 0) return <span className="ui-caption">{texts.emptyColumn}</span>
	return (
		<>
			{different.slice(0, shownValues).map((value) => (
				<span key={value} className="import-value">
					{value.length > 60 ? `${value.slice(0, 59)}…` : value}
				</span>
			))}
			{more > 0 && <span className="ui-caption">{texts.more(more)}</span>}
		</>
	)
}
