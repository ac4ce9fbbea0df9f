"""How the page that asks a rulebook looks: questions that wrap, pictures that scroll."""

LOOK = """<style>
.fact.jupyter-widgets { height: auto; align-items: flex-start; margin-bottom: 0.4em; }
.fact > .widget-label {
  white-space: normal; overflow: visible; height: auto; text-align: left; line-height: 1.35;
}
.fact > select, .fact > input { height: 28px; }
.law, .law .jupyter-widgets { max-width: 100%; box-sizing: border-box; }
.law .fact { flex-wrap: wrap; }
.law .fact > .widget-label { max-width: 100%; }
.law .fact > select, .law .fact > input { min-width: 12em; }
.law .widget-html-content { max-width: 100%; overflow-wrap: break-word; }
.law .drawn { overflow-x: auto; max-width: 100%; }
.law .drawn:focus-visible { outline: 3px solid #1b2a35; outline-offset: 2px; }
.law .widget-html-content { line-height: 1.45; }
.law .tree, .law .tree ul { list-style: none; padding-left: 1.2em; }
.law [class*="Collapse-header"], .law [class*="Collapse-header"] * { color: #1b2a35; }
.law summary { cursor: pointer; padding: 0.3em 0; min-height: 24px; box-sizing: border-box; }
.law summary:focus-visible { outline: 2px solid #1d4f91; }
</style>"""
