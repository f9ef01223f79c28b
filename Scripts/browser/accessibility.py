"""What a screen reader is told of a page: the tree that the browser makes for it."""

CONTROLS = {"button", "textbox", "combobox", "checkbox", "radio", "link", "tab", "searchbox", "spinbutton", "slider", "listbox",
            "menuitem", "switch", "DisclosureTriangle"}


def _text(field):
    return (field or {}).get("value") or ""


def nodes(browser):
    return [node for node in browser.call("Accessibility.getFullAXTree")["nodes"] if not node.get("ignored")]


def nameless(browser):
    """Controls that are said to be there and not what they are for."""
    found = []
    for node in nodes(browser):
        role = _text(node.get("role"))
        if role in CONTROLS and not str(_text(node.get("name"))).strip():
            told = browser.call("DOM.describeNode", backendNodeId=node["backendDOMNodeId"])["node"]
            found.append(f"{role}: <{told['localName']} {' '.join(told.get('attributes', []))}>")
    return found


def live_words(browser):
    """What the regions say that are read out when they change."""
    told = {}
    for node in nodes(browser):
        for detail in node.get("properties", []):
            if detail["name"] == "live" and _text(detail["value"]) in ("polite", "assertive"):
                told[node["nodeId"]] = node
    everything = {node["nodeId"]: node for node in browser.call("Accessibility.getFullAXTree")["nodes"]}

    def words(node):
        own = [str(_text(node.get("name")))] if _text(node.get("role")) == "StaticText" else []
        return own + [word for child in node.get("childIds", []) if child in everything for word in words(everything[child])]

    return " ".join(word for node in told.values() for word in words(node))
