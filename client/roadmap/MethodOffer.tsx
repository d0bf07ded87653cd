import type { Method } from '../../shared/methods/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { methodIcon } from './methodIcon.ts'
import { roadmapTexts } from './texts.ts'

/** A method of the product on the Fahrplan: what it is good for, how it goes, and a way to add it. */
export function MethodOffer({
	method,
	reason,
	isThere,
	onGuide,
	onOpen,
	onAdd,
}: {
	method: Method
	/** what it is good for here */
	reason: string
	/** whether the workshop has a board of it */
	isThere: boolean
	onGuide: () => void
	/** to its board, where that stands in another stage */
	onOpen?: () => void
	/** absent for those who do not arrange the workshop */
	onAdd?: () => void
}) {
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	const name = method.name[locale]
	return (
		<li className="roadmap-method">
			<b>
				<Icon name={methodIcon(method)} size={16} />
				{name}
			</b>
			{reason && <p className="roadmap-purpose">{reason}</p>}
			<div>
				{onOpen && (
					<Button size="small" icon="forward" aria-label={texts.openNamed(name)} onClick={onOpen}>
						{texts.open}
					</Button>
				)}
				{onAdd && (
					<Button
						size="small"
						icon="plus"
						aria-label={isThere ? `${texts.addNamed(name)}: ${texts.addAnother}` : texts.addNamed(name)}
						onClick={onAdd}
					>
						{isThere ? texts.addAnother : texts.add}
					</Button>
				)}
				<Button size="small" kind="link" aria-label={texts.guideTo(name)} onClick={onGuide}>
					{texts.guide}
				</Button>
			</div>
		</li>
	)
}
