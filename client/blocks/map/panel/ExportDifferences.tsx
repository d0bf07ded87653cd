import type { Difference, MapMethod } from '../../../../shared/blocks/map/index.ts'
import { csvFile } from '../../../../shared/registry/csv/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { panelTexts } from './texts.ts'

/** The list of differences as a file for the minutes or a spreadsheet. */
export function ExportDifferences({
	differences,
	words,
}: {
	differences: readonly Difference[]
	words: MapMethod['differenceWords']
}) {
	const texts = useTexts(panelTexts)
	const locale = useLocale()
	const save = () => {
		const rows = differences.map(({ kind, sentence }) => [words[kind][locale], sentence[locale]])
		saveFile(`${texts.file}.csv`, csvFile([[texts.whatToDo, texts.sentence], ...rows]))
	}
	return (
		<Button size="small" icon="download" onClick={save}>
			{texts.list}
		</Button>
	)
}
