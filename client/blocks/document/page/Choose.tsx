import {
	beginAsTemplate,
	documentTitle,
	readDetails,
	removeTemplate,
} from '../../../../shared/blocks/document/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { toldFrom, useAround, useKinds, useTemplates } from '../observe.ts'
import { changePersonal } from '../personal.ts'
import { documentTexts } from '../texts.ts'
import { useBegin } from '../useBegin.ts'

/** What a document that has not begun can become: one of the kinds, or as a template of this workshop. */
export function Choose({ id }: { id: string }) {
	const { doc, history, presence, mayWrite } = useRoom()
	const texts = useTexts(documentTexts).begin
	const locale = useLocale()
	const kinds = useKinds(id)
	const around = useAround()
	const templates = useTemplates()
	const begin = useBegin(id)
	if (!mayWrite) return <p className="ui-quiet">{documentTexts[locale].empty}</p>
	const beginTemplate = (template: string) => {
		const kind = kinds.find((each) => each.id === readDetails(doc, template).kind)
		history.step(() =>
			beginAsTemplate(
				doc,
				id,
				template,
				{ kind, from: toldFrom(around, readDetails(doc, template)) },
				{ now: Date.now() },
			),
		)
	}
	return (
		<div className="document-choose">
			<h3>{texts.title}</h3>
			<p>{texts.lead}</p>
			<ul>
				{kinds.map((kind) => (
					<li key={kind.id}>
						<button
							type="button"
							onClick={() =>
								kind.about || kind.period || kind.hasManners
									? changePersonal(id, { asking: { of: 'details', kind: kind.id } })
									: begin(kind, {})
							}
						>
							<b>{kind.name[locale]}</b>
							<span>{kind.line[locale]}</span>
						</button>
					</li>
				))}
			</ul>
			{templates.length > 0 && <h3>{texts.own}</h3>}
			<ul>
				{templates.map((template) => {
					const name = documentTitle(doc, template)?.toString().trim() || documentTexts[locale].untitled
					return (
						<li key={template}>
							<button type="button" onClick={() => beginTemplate(template)}>
								<b>
									<Icon name="doc" size={16} /> {name}
								</b>
							</button>
							<Button
								kind="icon"
								size="small"
								icon="trash"
								aria-label={texts.removeTemplate(name)}
								onClick={() => history.step(() => removeTemplate(doc, template, trashedNow(presence)))}
							/>
						</li>
					)
				})}
			</ul>
		</div>
	)
}
