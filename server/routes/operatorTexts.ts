import { operatorTexts } from '../../shared/protocol/operatorTexts.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { readOperatorText } from '../settings/operatorTexts.ts'
import type { Deps, Handler } from './deps.ts'

/**
 * `GET /api/texts/:name?locale=`: imprint, privacy and accessibility in the operator's words, 204 if there are none. Refuses
 * `notFound` for other names: only the known ones ever reach the disk.
 */
export function operatorText({ config }: Pick<Deps, 'config'>): Handler {
	return async (c) => {
		const name = operatorTexts.find((each) => each === c.req.param('name'))
		const locale = c.req.query('locale') === 'en' ? 'en' : 'de'
		if (!name) throw new Refusal('notFound', 'no operator gives such a text')
		const text = await readOperatorText(config.operatorTexts, name, locale)
		return text ? c.json(text) : c.body(null, 204)
	}
}
