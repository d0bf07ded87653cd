import {
	actorColumns,
	actorTargets,
	type CellColumn,
	cleanCell,
	type Target,
} from '../../../shared/registry/csv/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import type { ParsedFile } from './parseFile.ts'
import { importTexts } from './texts.ts'

const previewed = 4

/** The first lines of the file; above each column what it becomes. */
export function MappingTable({
	file,
	mapping,
	cellColumns,
	onMap,
}: {
	file: ParsedFile
	mapping: readonly (Target | undefined)[]
	cellColumns: readonly CellColumn[]
	onMap: (mapping: (Target | undefined)[]) => void
}) {
	const texts = useTexts(importTexts)
	const locale = useLocale()
	const targets: { id: Target; label: string }[] = [
		...actorTargets.map((id) => ({ id, label: actorColumns[id].header[locale] })),
		...cellColumns.map(({ id, header }) => ({ id: `c.${id}` as const, label: header[locale] })),
	]
	/** A target belongs to one column: taking it for one frees it in the other. */
	const map = (column: number, target: Target | undefined) =>
		onMap(mapping.map((present, i) => (i === column ? target : present === target ? undefined : present)))
	return (
		<section>
			<h3>{texts.columns}</h3>
			<p className="ui-quiet">{texts.columnsNote(file.lines.length)}</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
			<section className="import-preview" tabIndex={0} aria-label={texts.columns}>
				<table>
					<thead>
						<tr>
							<th scope="col">{texts.line}</th>
							{file.headings.map((heading, i) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name
								<th scope="col" key={i}>
									<label>
										{heading || `(${i + 1})`}
										<select
											value={mapping[i] ?? ''}
											onChange={(event) => map(i, targets.find(({ id }) => id === event.target.value)?.id)}
										>
											<option value="">{texts.leaveOut}</option>
											{targets.map(({ id, label }) => (
												<option key={id} value={id}>
													{label}
												</option>
											))}
										</select>
									</label>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{file.lines.slice(0, previewed).map(({ line, cells }) => (
							<tr key={line}>
								<td>{line}</td>
								{file.headings.map((_, i) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name
									<td key={i} data-left-out={mapping[i] === undefined || undefined}>
										{cleanCell(cells[i] ?? '')}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</section>
	)
}
