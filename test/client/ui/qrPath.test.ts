import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { qrPicture } from '../../../client/ui/qrPath.ts'

test('the picture has exactly the dark modules of the code', () => {
	const url = 'http://192.168.10.24:3000/w/auenbrueck#k3Jd8sLqP0aZxYv7TtUu2mNbRr5'
	const { size, path } = qrPicture(url)
	const dark = new Set<number>()
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let i = 0; i < Number(width); i++) dark.add(Number(y) * size + Number(x) + i)
	}
	const { modules } = create(url, { errorCorrectionLevel: 'M' })
	expect(size).toBe(modules.size)
	expect([...dark].sort((a, b) => a - b)).toEqual([...modules.data].flatMap((module, at) => (module ? [at] : [])))
})
