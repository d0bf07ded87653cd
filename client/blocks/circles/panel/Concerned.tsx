import { useFindings } from '../../../findings/useFindings.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { changePersonal } from '../personal.ts'
import { circlesTexts } from '../texts.ts'

/** What was found about a group or an organisation; what can be done with it stands in the list of findings. */
export function Concerned({ circles, element }: { circles: string; element: string }) {
	const texts = useTexts(circlesTexts)
	const locale = useLocale()
	const { open } = useFindings({ block: 'circles', id: circles })
	const own = open.filter(({ elements }) => elements.includes(element))
	if (own.length === 0) return null
	return (
		<section className="circles-concerned">
			<h3>{element.startsWith('actor:') ? texts.actor.concerned : texts.group.concerned}</h3>
			<ul>
				{own.map(({ key, title, sentence }) => (
					<li key={key}>
						<b>{title[locale]}</b> <span>{sentence[locale]}</span>
					</li>
				))}
			</ul>
			<Button kind="link" onClick={() => changePersonal(circles, { tab: 'findings' })}>
				{texts.group.toFindings}
			</Button>
		</section>
	)
}
