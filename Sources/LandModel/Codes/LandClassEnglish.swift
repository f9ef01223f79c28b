/// English names of the classes of land use, by their Chinese names, parted by `；`. No standard prints any; these are translations.
enum LandClassEnglish {
    static let names: [String: String] = {
        var names: [String: String] = [:]
        for entry in text.split(whereSeparator: { $0 == "；" || $0 == "\n" }) {
            let words = entry.split(separator: " ", maxSplits: 1).map(String.init)
            if words.count == 2 { names[words[0]] = words[1] }
        }
        return names
    }()

    private static let text = """
        耕地 cropland；水田 paddy fields；水浇地 irrigated cropland；旱地 dry cropland
        园地 plantations；果园 orchards；茶园 tea plantations；橡胶园地 rubber plantations；油料园地 oil-crop plantations；其他园地 other plantations
        林地 woodland；乔木林地 arbor woodland；竹林地 bamboo woodland；灌木林地 shrubland；其他林地 other woodland
        草地 grassland；天然牧草地 natural pasture；人工牧草地 sown pasture；其他草地 other grassland
        湿地 wetland；森林沼泽 forest swamp；灌丛沼泽 shrub swamp；沼泽草地 marsh meadow；其他沼泽地 other marsh；沿海滩涂 coastal mudflats
        内陆滩涂 inland mudflats；红树林地 mangroves
        农业设施建设用地 agricultural facilities；农村道路 rural roads；村道用地 village roads；田间道 field tracks；设施农用地 farm facilities
        种植设施建设用地 crop-growing facilities；畜禽养殖设施建设用地 livestock facilities；水产养殖设施建设用地 aquaculture facilities
        居住用地 residential；城镇住宅用地 urban housing；一类城镇住宅用地 urban housing, class 1；二类城镇住宅用地 urban housing, class 2
        三类城镇住宅用地 urban housing, class 3；城镇社区服务设施用地 urban community services；农村宅基地 rural housing plots
        一类农村宅基地 rural housing plots, class 1；二类农村宅基地 rural housing plots, class 2；农村社区服务设施用地 rural community services
        公共管理与公共服务用地 public administration and services；机关团体用地 government and public bodies；科研用地 scientific research；文化用地 culture
        图书与展览用地 libraries and exhibitions；文化活动用地 cultural activities；教育用地 education；高等教育用地 higher education
        中等职业教育用地 secondary vocational education；中小学用地 primary and secondary schools；幼儿园用地 kindergartens；其他教育用地 other education
        体育用地 sports；体育场馆用地 sports venues；体育训练用地 sports training；医疗卫生用地 health care；医院用地 hospitals
        基层医疗卫生设施用地 primary health care；公共卫生用地 public health；社会福利用地 social welfare；老年人社会福利用地 welfare of the elderly
        儿童社会福利用地 child welfare；残疾人社会福利用地 welfare of the disabled；其他社会福利用地 other social welfare
        商业服务业用地 commerce and services；商业用地 commerce；零售商业用地 retail；批发市场用地 wholesale markets；餐饮用地 catering；旅馆用地 hotels
        公用设施营业网点用地 public utility outlets；商务金融用地 business and finance；娱乐用地 entertainment；其他商业服务业用地 other commerce and services
        工矿用地 industry and mining；工业用地 industrial；一类工业用地 industrial, class 1；二类工业用地 industrial, class 2；三类工业用地 industrial, class 3
        采矿用地 mining；盐田 salt pans；仓储用地 storage；物流仓储用地 logistics and warehousing；一类物流仓储用地 logistics and warehousing, class 1
        二类物流仓储用地 logistics and warehousing, class 2；三类物流仓储用地 logistics and warehousing, class 3；储备库用地 reserve depots
        交通运输用地 transport；铁路用地 railways；公路用地 highways；机场用地 airports；港口码头用地 ports and docks；管道运输用地 pipelines
        城市轨道交通用地 urban rail transit；城镇村道路用地 streets and village roads；交通场站用地 transport stations；对外交通场站用地 long-distance transport stations
        公共交通场站用地 public transport stations；社会停车场用地 public car parks；其他交通设施用地 other transport facilities
        公用设施用地 public utilities；供水用地 water supply；排水用地 drainage；供电用地 power supply；供燃气用地 gas supply；供热用地 heat supply
        通信用地 telecommunications；邮政用地 postal services；广播电视设施用地 broadcasting facilities；环卫用地 sanitation；消防用地 fire services
        水工设施用地 hydraulic works；其他公用设施用地 other public utilities
        绿地与开敞空间用地 green and open space；公园绿地 parks；防护绿地 protective green belts；广场用地 squares
        特殊用地 special uses；军事设施用地 military facilities；使领馆用地 embassies and consulates；宗教用地 religion；文物古迹用地 heritage sites
        监教场所用地 prisons and correction；殡葬用地 cemeteries and funerals；其他特殊用地 other special uses；留白用地 reserved blank land
        陆地水域 inland waters；河流水面 rivers；湖泊水面 lakes；水库水面 reservoirs；坑塘水面 ponds；沟渠 ditches and canals；冰川及常年积雪 glaciers and perpetual snow
        渔业用海 sea for fisheries；渔业基础设施用海 sea for fishery infrastructure；增养殖用海 sea for aquaculture；捕捞海域 fishing grounds
        农林牧业用岛 islands for farming, forestry and grazing；工矿通信用海 sea for industry, mining and communication；工业用海 sea for industry
        盐田用海 sea for salt pans；固体矿产用海 sea for solid minerals；油气用海 sea for oil and gas；可再生能源用海 sea for renewable energy
        海底电缆管道用海 sea for submarine cables and pipelines；交通运输用海 sea for transport；港口用海 sea for ports；航运用海 sea for shipping
        路桥隧道用海 sea for roads, bridges and tunnels；机场用海 sea for airports；其他用海 sea for other transport
        游憩用海 sea for recreation；风景旅游用海 sea for scenery and tourism；文体休闲娱乐用海 sea for culture, sports and leisure
        特殊用海 sea for special uses；军事用海 sea for military uses；科研教育用海 sea for research and education
        海洋保护修复及海岸防护工程用海 sea for marine restoration and coastal defence；排污倾倒用海 sea for discharge and dumping
        水下文物保护用海 sea for underwater heritage；其他特殊用海 sea for other special uses
        其他土地 other land；空闲地 idle land；后备耕地 reserve cropland；田坎 field ridges；盐碱地 saline and alkaline land；沙地 sand
        裸土地 bare soil；裸岩石砾地 bare rock and gravel；其他海域 other sea
        一类居住用地 residential, class 1；二类居住用地 residential, class 2；三类居住用地 residential, class 3；住宅用地 housing；服务设施用地 service facilities
        公共管理与公共服务设施用地 public administration and service facilities；行政办公用地 administrative offices；文化设施用地 cultural facilities
        图书展览用地 libraries and exhibitions；教育科研用地 education and research；高等院校用地 higher education；中等专业学校用地 secondary vocational schools
        特殊教育用地 special education；卫生防疫用地 sanitation and disease control；特殊医疗用地 special medical care；其他医疗卫生用地 other health care
        外事用地 foreign affairs；商业服务业设施用地 commercial and service facilities；商务用地 business offices；金融保险用地 finance and insurance
        艺术传媒用地 arts and media；其他商务用地 other business offices；娱乐康体用地 entertainment and recreation；康体用地 sports and recreation
        加油加气站用地 fuel stations；其他公用设施营业网点用地 other public utility outlets；其他服务设施用地 other service facilities
        道路与交通设施用地 roads and transport facilities；城市道路用地 urban roads；交通枢纽用地 transport hubs
        供应设施用地 supply facilities；广播电视用地 broadcasting；环境设施用地 environmental facilities；环保用地 environmental protection
        安全设施用地 safety facilities；防洪用地 flood control；绿地与广场用地 green space and squares
        建设用地 construction land；城乡居民点建设用地 urban and rural settlements；城市建设用地 urban construction land；镇建设用地 town construction land
        乡建设用地 township construction land；村庄建设用地 village construction land；区域交通设施用地 regional transport facilities；港口用地 ports
        区域公用设施用地 regional public utilities；军事用地 military；安保用地 security；其他建设用地 other construction land
        非建设用地 non-construction land；水域 waters；自然水域 natural waters；水库 reservoirs；坑塘沟渠 ponds and ditches；农林用地 farmland and woodland
        其他非建设用地 other non-construction land；公共设施用地 public facilities；商业金融业用地 commerce and finance；文化娱乐用地 culture and entertainment
        教育科研设计用地 education, research and design；高等学校用地 higher education；科研设计用地 research and design；其他公共设施用地 other public facilities
        工业研发用地 industrial research and development
        """
}
