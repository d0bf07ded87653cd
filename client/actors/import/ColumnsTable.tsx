import { cleanCell, headingOf } from '../../../shared/registry/csv/index.ts'
import { useTexts } from '../../texts/texts.ts'
import type { ParsedFile } from './parseFile.ts'
import { importTexts } from './texts.ts'

/** Values of a column that are shown. */
const shownValues = 3

/** Every column of a file, some of what stands in it, and what it becomes. */
export function ColumnsTable<Target extends string>({
	file,
	mapping,
	choicesFor,
	rest,
	onMap,
}: {
	file: ParsedFile
	mapping: readonly (Target | undefined)[]
	/** what a column of this heading may become */
	choicesFor: (heading: string) => readonly { id: Target; label: string }[]
	/** what happens to one that becomes nothing of that */
	rest: string
	onMap: (column: number, target: Target | undefined) => void
}) {
	const texts = useTexts(importTexts)
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
						const choices = choicesFor(heading)
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
										onChange={({ target: { value } }) => onMap(i, choices.find(({ id }) => id === value)?.id)}
									>
										{choices.map(({ id, label }) => (
											<option key={id} value={id}>
												{label}
											</option>
										))}
										<option value="">{rest}</option>
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
