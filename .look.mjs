import { chromium } from 'playwright-core'
const [,, origin, ...names] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args:['--no-sandbox'] })
for (const [n,w,h] of [['d',1440,900],['p',390,844],['b',1280,720]]) {
 const p = await b.newPage({ viewport:{width:w,height:h} })
 p.on('console', m=> m.type()==='error' && console.log(n, m.text()))
 p.on('pageerror', e=>console.log(n,'ERR',e.message))
 for (const path of names) {
  await p.goto(origin+path); await p.waitForTimeout(1200)
  await p.screenshot({ path:`/tmp/sl/${n}${path.replace(/\//g,'_')}.png`, fullPage:true })
  console.log(n,path, await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth))
 }
}
await b.close()
