import { templateTexts } from '../../../shared/methods/templateTexts.ts'
import type { Server } from '../../api/server.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import picture from './auenbrueck.svg?url'
import { foundingTexts } from './foundingTexts.ts'
import { demoTemplate } from './templates.ts'
import { useFoundAtOnce } from './useFoundAtOnce.ts'
import type { FoundingKey } from './useFoundingKey.ts'
import './offers.css'

/** The filled example: each visitor gets a copy of their own. */
export function DemoOffer({ server, foundingKey }: { server: Server; foundingKey: FoundingKey }) {
	const texts = useTexts(foundingTexts)
	const locale = useLocale()
	const { isFounding, failure, found } = useFoundAtOnce(server, foundingKey)
	return (
		<section className="start-offer">
			<img src={picture} width="152" height="94" alt="" />
			<div>
				<h2>{texts.demoTitle}</h2>
				<p className="ui-quiet">
					{templateTexts[demoTemplate].line[locale]} {texts.demoCopy}
				</p>
				<Button
					kind="link"
					disabled={isFounding}
					onClick={() => found({ title: texts.demoTitle, template: demoTemplate, locale })}
				>
					{isFounding ? texts.demoOpening : texts.demoOpen}
				</Button>
				{failure && <LateRefusalNotice failure={failure} />}
			</div>
		</section>
	)
}
