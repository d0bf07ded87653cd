import { useMemo } from 'react'
import type { Difference } from '../../../../shared/blocks/chain/index.ts'
import type { Finding } from '../../../../shared/findings/index.ts'
import { DifferenceList } from '../../../findings/DifferenceList.tsx'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { usePictures } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import './panel.css'

/** In what the ideal way differs from the current one, a sentence each. */
export function Differences({ chain, differences }: { chain: string; differences: readonly Difference[] }) {
	const texts = useTexts(chainTexts).differences
	const locale = useLocale()
	const pictures = usePictures(chain)
	const chosen = usePersonal(chain, (personal) => personal.chosen)
	const ref = useMemo(() => ({ block: 'chain', id: chain }), [chain])
	const entries = useMemo(
		() => differences.map((each) => ({ finding: asFinding(each), said: <p>{each.sentence[locale]}</p> })),
		[differences, locale],
	)

	if (differences.length === 0) {
		const hasBegun = pictures.ideal.steps.length > 0
		return (
			<div className="chain-panel-none">
				<b>{hasBegun ? texts.none : texts.notBegun}</b>
				<p className="ui-quiet">{hasBegun ? texts.noneTodo : texts.notBegunTodo}</p>
			</div>
		)
	}
	return <DifferenceList block={ref} differences={entries} chosen={chosen} />
}

/** A task keeps what was said then; a difference says it like a finding. */
const asFinding = ({ key, sentence, elements }: Difference): Finding => ({
	key,
	rule: 'difference',
	sign: 'count',
	tone: 'plain',
	title: sentence,
	sentence,
	elements,
})
