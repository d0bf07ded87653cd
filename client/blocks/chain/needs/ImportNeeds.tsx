import { nameNeed } from '../../../../shared/blocks/chain/index.ts'
import { enterNeeds, needsInFile, withoutKnown } from '../../../../shared/registry/csv/index.ts'
import { areaName } from '../../../../shared/registry/index.ts'
import ImportList from '../../../actors/import/ImportList.tsx'
import type { ParsedFile } from '../../../actors/import/parseFile.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { importNeedsTexts } from './importTexts.ts'

/** Needs from a file, with what they should bring about and where in life they lie. */
export default function ImportNeeds({ chain, onClose }: { chain: string; onClose: () => void }) {
	const { doc } = useRoom()
	const texts = useTexts(importNeedsTexts)
	const locale = useLocale()
	const read = (file: ParsedFile) => {
		const { needs, apart } = needsInFile(file)
		const known = needs.length - withoutKnown(doc, needs).length
		return {
			apart,
			...(known > 0 && { known: texts.known(known) }),
			entries: needs.map(({ label, effect, area }) =>
				[label, effect, area && areaName(area, locale)].filter(Boolean).join(' · '),
			),
			enter() {
				const entered = enterNeeds(doc, needs)
				for (const need of entered.ids) nameNeed(doc, chain, need, true)
				return texts.result(entered)
			},
		}
	}
	return <ImportList title={texts.title} read={read} onClose={onClose} />
}
