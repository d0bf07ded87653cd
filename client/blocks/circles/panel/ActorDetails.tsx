import { useEffect, useRef } from 'react'
import { actorElement } from '../../../../shared/blocks/circles/index.ts'
import type { Actor } from '../../../../shared/registry/index.ts'
import { AuthorityChoice } from '../../../groups/AuthorityChoice.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useCirclesActions } from '../actions.ts'
import type { Network } from '../observe.ts'
import { takesAdding, usePersonal } from '../personal.ts'
import { Sign } from '../Sign.tsx'
import { circlesTexts } from '../texts.ts'
import { Concerned } from './Concerned.tsx'

/** In which groups an organisation is, and what it can decide in each: the same as dragging it, as a list. */
export function ActorDetails({ circles, actor, network }: { circles: string; actor: Actor; network: Network }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(circlesTexts)
	const locale = useLocale()
	const actions = useCirclesActions(circles)
	const wanted = usePersonal(circles, (personal) => personal.details)
	const element = actorElement(actor.id)
	const list = useRef<HTMLUListElement>(null)
	useEffect(() => {
		if (wanted && takesAdding(circles, element)) list.current?.querySelector('input')?.focus()
	}, [circles, element, wanted])
	return (
		<div className="circles-details">
			<section>
				<h3 className="circles-name">
					<Sign actor={actor} network={network} size={24} /> {actor.name}
				</h3>
			</section>
			<section className="circles-groups">
				<h3>{texts.actor.groups}</h3>
				<ul ref={list}>
					{network.groups.map(({ id, label, lead }) => {
						const isIn = actor.groups?.includes(id) === true
						return (
							<li key={id}>
								<label>
									<input
										type="checkbox"
										checked={isIn}
										disabled={!mayWrite}
										onChange={({ target }) => actions.setMember(actor.id, id, target.checked ? true : undefined)}
									/>
									<span>
										{label[locale]}
										{lead === actor.id && <small> · {texts.actor.leads}</small>}
									</span>
								</label>
								{isIn && (
									<AuthorityChoice
										name={label[locale]}
										membership={actor.authorities?.[id] ?? true}
										isReadOnly={!mayWrite}
										onChange={(next) => actions.setMember(actor.id, id, next)}
									/>
								)}
							</li>
						)
					})}
				</ul>
			</section>
			<Concerned circles={circles} element={element} />
		</div>
	)
}
