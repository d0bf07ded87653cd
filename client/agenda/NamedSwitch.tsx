import { useEffect, useState } from 'react'
import type { Server } from '../api/server.ts'
import { useTexts } from '../texts/texts.ts'
import { namedTexts } from './namedTexts.ts'
import './namedSwitch.css'

/** Whether this person is named in minutes: nobody is who has not switched it on, and everybody can switch it off again. */
export function NamedSwitch({ server, token }: { server: Pick<Server, 'signal'>; token: () => string }) {
	const texts = useTexts(namedTexts)
	const [isNamed, setNamed] = useState<boolean>()
	const [hasFailed, setFailed] = useState(false)
	const tell = async (named?: boolean) => {
		const before = isNamed
		if (named !== undefined) setNamed(named)
		const answer = await server.signal(token(), named === undefined ? {} : { named })
		setFailed(!answer.ok && named !== undefined)
		if (!answer.ok) setNamed(before)
		else if (answer.value.named !== undefined) setNamed(answer.value.named)
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once when it comes into sight
	useEffect(() => {
		void tell()
	}, [server])
	return (
		<div className="named-switch">
			<label>
				<input
					type="checkbox"
					checked={isNamed === true}
					disabled={isNamed === undefined}
					onChange={(event) => void tell(event.target.checked)}
				/>{' '}
				{texts.label}
			</label>
			<p className="ui-caption">{isNamed ? texts.on : texts.off}</p>
			{hasFailed && (
				<p className="ui-caption" role="alert">
					{texts.failed}
				</p>
			)}
		</div>
	)
}
