import type { Difference, MapMethod } from '../../../../shared/blocks/map/index.ts'
import { useTableFiles } from '../../../spreadsheets/useTableFiles.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
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
	const files = useTableFiles()
	const table = () => [
		[texts.whatToDo, texts.sentence],
		...differences.map(({ kind, sentence }) => [words[kind][locale], sentence[locale]]),
	]
	return (
		<Menu
			trigger={
				<Button size="small" icon="download">
					{texts.list}
				</Button>
			}
			groups={[files(texts.file, texts.file, table)]}
		/>
	)
}
